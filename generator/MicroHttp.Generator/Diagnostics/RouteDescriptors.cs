using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>What is reported about templates and request methods.</summary>
    internal static class RouteDescriptors
    {
        private const string Category = "MicroHttp.Routes";

        public static readonly DiagnosticDescriptor MalformedTemplate = Describe.Error(
            DiagnosticIds.MalformedTemplate,
            Category,
            "Malformed template",
            "The template \"{0}\" has {1}");

        public static readonly DiagnosticDescriptor UnknownConstraint = Describe.Error(
            DiagnosticIds.UnknownConstraint,
            Category,
            "Unknown constraint",
            "There is no constraint '{0}'; there are int, uint, long, bool, float, double, guid, min, max, range, length, minlength and maxlength");

        public static readonly DiagnosticDescriptor ConstraintArgument = Describe.Error(
            DiagnosticIds.ConstraintArgument,
            Category,
            "Constraint with a wrong argument",
            "The constraint '{0}' is wrong: {1}");

        public static readonly DiagnosticDescriptor DuplicateRoute = Describe.Error(
            DiagnosticIds.DuplicateRoute,
            Category,
            "Two methods for one route",
            "'{0}' and '{1}' both answer {2}; change a method or a template");

        public static readonly DiagnosticDescriptor AmbiguousRoute = Describe.Warning(
            DiagnosticIds.AmbiguousRoute,
            Category,
            "Routes that overlap",
            "Some requests match '{0}' by {2} and '{1}' by {3}, and the first declared gets them; let one of the templates say more");

        public static readonly DiagnosticDescriptor UnreachableRoute = Describe.Warning(
            DiagnosticIds.UnreachableRoute,
            Category,
            "Route that is never reached",
            "'{1}' never gets a request by {3}, since '{0}' takes all of them by {2}; declare it first, or change a template");

        public static readonly DiagnosticDescriptor VariableWithoutParameter = Describe.Warning(
            DiagnosticIds.VariableWithoutParameter,
            Category,
            "Variable without a parameter",
            "The variable '{0}' is not a parameter of '{1}'; add one, or let the variable's name start with an underscore");

        public static readonly DiagnosticDescriptor ParameterWithoutVariable = Describe.Error(
            DiagnosticIds.ParameterWithoutVariable,
            Category,
            "Parameter without a variable",
            "'{0}' is bound to the variable '{1}', which {2} does not have; add the variable to the template or remove [FromRoute]");

        public static readonly DiagnosticDescriptor ConstraintContradictsType = Describe.Error(
            DiagnosticIds.ConstraintContradictsType,
            Category,
            "Constraint that contradicts the type",
            "The constraint '{0}' of '{1}' leaves nothing that a parameter of type {2} can take; change the constraint or the type");

        public static readonly DiagnosticDescriptor RequestMethodName = Describe.Error(
            DiagnosticIds.RequestMethodName,
            Category,
            "Request method that cannot be served",
            "The request method '{0}' cannot be served: {1}");

        public static readonly DiagnosticDescriptor TooManyMethods = Describe.Error(
            DiagnosticIds.TooManyMethods,
            Category,
            "Too many request methods",
            "'{0}' is one request method too many: an application may have 21 besides those of RFC 9110 and PATCH; leave one out");

        public static readonly DiagnosticDescriptor OptionalVariable = Describe.Error(
            DiagnosticIds.OptionalVariable,
            Category,
            "Optional variable for a required parameter",
            "The variable '{0}' is optional, but the parameter '{1}' has no value without it; give the parameter a default");

        public static readonly DiagnosticDescriptor RepeatedVariable = Describe.Error(
            DiagnosticIds.RepeatedVariable,
            Category,
            "Variable that comes twice",
            "The variable '{0}' comes twice in {1}; rename one of them");
    }
}
