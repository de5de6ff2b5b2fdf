namespace Kinerja.Web.Components.Pages.Cells;

/// <summary>After a form was sent: the result is read at another address.</summary>
/// <param name="address">Where.</param>
internal sealed class SeeOther(string address) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
