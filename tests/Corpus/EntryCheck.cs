using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MicroHttp.Protocol;

namespace MicroHttp.Corpus
{
    /// <summary>Holds what came of an entry against what it expects.</summary>
    internal static class EntryCheck
    {
        /// <summary>What is wrong with <paramref name="transcript"/>, or null.</summary>
        /// <param name="entry">The entry.</param>
        /// <param name="transcript">What came of it.</param>
        /// <param name="buffered">Whether the driver held answers back to learn their length, so that they are framed otherwise than the entry says.</param>
        public static string? Find(CorpusEntry entry, Transcript transcript, bool buffered = false)
        {
            string? problem;
            try
            {
                problem = FindAnswers(entry, transcript.Output, transcript.ForHead, buffered) ?? FindRejections(entry, transcript);
            }
            catch (FormatException exception)
            {
                problem = exception.Message;
            }
            catch (OverflowException exception)
            {
                problem = exception.Message;
            }

            if (problem == null && entry.FinalState != transcript.FinalState)
            {
                problem = "the connection is left " + transcript.FinalState;
            }

            return problem == null ? null : Report(entry, problem, transcript.Output, transcript.Events);
        }

        /// <summary>Compares the answers alone.</summary>
        public static string? FindAnswers(CorpusEntry entry, byte[] output, IReadOnlyList<bool> forHead, bool buffered = false)
        {
            bool wantsInterim = false;
            foreach (ExpectedAnswer expected in entry.Answers)
            {
                wantsInterim |= expected.Status < 200;
            }

            List<Answer> answers = AnswerReader.Read(output, forHead);
            if (!wantsInterim)
            {
                answers.RemoveAll(static answer => answer.IsInterim);
            }

            for (int i = 0; i < entry.Answers.Count && i < answers.Count; i++)
            {
                string? problem = FindAnswer(entry.Answers[i], answers[i], buffered);
                if (problem != null)
                {
                    return "answer " + (i + 1).ToString(CultureInfo.InvariantCulture) + ": " + problem;
                }
            }

            return answers.Count == entry.Answers.Count ? null
                : answers.Count.ToString(CultureInfo.InvariantCulture) + " answers instead of " + entry.Answers.Count.ToString(CultureInfo.InvariantCulture);
        }

        /// <summary>A text with everything needed to see what happened.</summary>
        public static string Report(CorpusEntry entry, string problem, byte[] output, string events)
        {
            StringBuilder text = new StringBuilder();
            text.Append(entry.Id).Append(": ").Append(problem).Append('\n').Append(entry.Description).Append("\n-- sent\n");
            foreach (CorpusStep step in entry.Steps)
            {
                string shown = Escapes.Show(step.Octets);
                text.Append(shown.Length > 2000 ? shown.Substring(0, 2000) + "..." : shown).Append('\n');
            }

            text.Append("-- received\n").Append(Escapes.Show(output)).Append("\n-- events\n").Append(events);
            return text.ToString();
        }

        private static string? FindAnswer(ExpectedAnswer expected, Answer answer, bool buffered)
        {
            if (answer.IsCut != expected.IsCut)
            {
                return answer.IsCut ? "it is cut off" : "it is whole";
            }

            if (answer.Status != expected.Status)
            {
                return answer.Status.ToString(CultureInfo.InvariantCulture) + " instead of " + expected.Status.ToString(CultureInfo.InvariantCulture);
            }

            if (expected.Content != null && !Same(expected.Content, answer.Content))
            {
                return "the content is " + Escapes.Show(answer.Content.ToArray());
            }

            foreach (string field in expected.Fields)
            {
                if (!(buffered && IsFraming(field)) && !answer.Fields.Contains(field) && !answer.Trailers.Contains(field))
                {
                    return "no field " + field;
                }
            }

            foreach (string field in expected.AbsentFields)
            {
                if (!(buffered && IsFraming(field)) && answer.Field(field) != null)
                {
                    return "a field " + field;
                }
            }

            return null;
        }

        private static bool IsFraming(string field) =>
            field.StartsWith("Transfer-Encoding", StringComparison.Ordinal) || field.StartsWith("Content-Length", StringComparison.Ordinal);

        private static string? FindRejections(CorpusEntry entry, Transcript transcript)
        {
            int found = 0;
            foreach (ExpectedAnswer expected in entry.Answers)
            {
                if (expected.Reason.Length == 0)
                {
                    continue;
                }

                if (found == transcript.Rejections.Count)
                {
                    return "no rejection for " + expected.Reason;
                }

                RejectionReason reason = transcript.Rejections[found++];
                if (reason.ToString() != expected.Reason)
                {
                    return "rejected for " + reason + " instead of " + expected.Reason;
                }

                if ((int)Rejection.StatusOf(reason) != expected.Status)
                {
                    return reason + " has another status code";
                }
            }

            return found == transcript.Rejections.Count ? null : "a rejection for " + transcript.Rejections[found];
        }

        private static bool Same(byte[] expected, List<byte> actual)
        {
            if (expected.Length != actual.Count)
            {
                return false;
            }

            for (int i = 0; i < expected.Length; i++)
            {
                if (expected[i] != actual[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
