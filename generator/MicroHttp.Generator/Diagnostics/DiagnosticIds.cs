namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>The ids of what is reported about set-up, routes, binding and models. An id is never used again for something else.</summary>
    internal static class DiagnosticIds
    {
        public const string ContractMismatch = "MH0001";
        public const string NotPartial = "MH0002";
        public const string ApplicationShape = "MH0003";
        public const string HandlerWithoutOwner = "MH0004";
        public const string NotAccessible = "MH0005";
        public const string OwnershipCycle = "MH0006";
        public const string FilterNotFound = "MH0007";
        public const string HandlerShape = "MH0008";
        public const string MethodOutsideHandler = "MH0009";
        public const string MountWithoutHandler = "MH0010";

        public const string MalformedTemplate = "MH1001";
        public const string UnknownConstraint = "MH1002";
        public const string ConstraintArgument = "MH1003";
        public const string DuplicateRoute = "MH1004";
        public const string AmbiguousRoute = "MH1005";
        public const string UnreachableRoute = "MH1006";
        public const string VariableWithoutParameter = "MH1007";
        public const string ParameterWithoutVariable = "MH1008";
        public const string ConstraintContradictsType = "MH1009";
        public const string RequestMethodName = "MH1010";
        public const string TooManyMethods = "MH1011";
        public const string OptionalVariable = "MH1012";
        public const string RepeatedVariable = "MH1013";

        public const string Unbindable = "MH2001";
        public const string Unreturnable = "MH2002";
        public const string SeveralContents = "MH2003";
        public const string ContentOfSafeMethod = "MH2004";
        public const string MediaType = "MH2005";
        public const string BoundName = "MH2006";
        public const string TooManyFields = "MH2007";
        public const string SeveralSources = "MH2008";
        public const string OctetsSource = "MH2009";
        public const string SourceContradictsType = "MH2010";
        public const string FormModelShape = "MH2011";
        public const string AsyncOnDevice = "MH2012";

        public const string UnsupportedType = "MH3001";
        public const string MissingModel = "MH3002";
        public const string RepeatedName = "MH3003";
        public const string NullableOnDevice = "MH3004";
        public const string NeverRead = "MH3005";
        public const string RequiredNeverRead = "MH3006";
        public const string Constructor = "MH3007";
        public const string ModelShape = "MH3008";
        public const string Decimals = "MH3009";
        public const string PeerAttribute = "MH3010";
        public const string UnusableName = "MH3011";
        public const string UnreadableType = "MH3012";
        public const string UnmarkedModel = "MH3013";
        public const string UnreadableModel = "MH3014";

        public const string AssetFolder = "MH4001";
        public const string AssetIndex = "MH4002";
        public const string AssetSamePath = "MH4003";
        public const string AssetName = "MH4004";
        public const string AssetShadowed = "MH4005";
        public const string AssetsOverWarning = "MH4006";
        public const string AssetsOverLimit = "MH4007";
        public const string AssetDocument = "MH4008";
        public const string AssetsPath = "MH4009";
        public const string AssetFieldValue = "MH4010";
        public const string TemplateFile = "MH4011";
        public const string TemplateSyntax = "MH4012";
        public const string TemplateMember = "MH4013";
        public const string TemplateType = "MH4014";
        public const string TemplateContext = "MH4015";
        public const string TemplateResult = "MH4016";
        public const string TemplateBranches = "MH4017";
    }
}
