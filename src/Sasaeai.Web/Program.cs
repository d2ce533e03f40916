using Sasaeai.Web.Commands;

return await SasaeaiCommand.RunAsync(args);

/// <summary>Named so that tests can start the server.</summary>
public partial class Program;
