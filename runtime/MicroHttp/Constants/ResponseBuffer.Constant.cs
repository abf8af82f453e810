using MicroHttp.Generated;

namespace MicroHttp.Protocol
{
    public abstract partial class ResponseBuffer
    {
        private ConstantContent? _constant;

        /// <summary>Writes content that is the same each time, behind a head that is as well unless something else is set.</summary>
        internal void AppendContent(ConstantContent constant)
        {
            _constant = constant;
            AppendContent(constant.Content, 0, constant.Content.Length);
        }

        partial void ForgetConstant()
        {
            _constant = null;
        }

        partial void WriteConstantLines(int status, long length, ref int at)
        {
            if (_constant != null)
            {
                at = _constant.WriteLines(status, _contentType, length, _buffer, at);
            }
        }
    }
}
