using Kinerja.Web.Components;

var builder = WebApplication.CreateBuilder(args);
builder.AddKinerjaPages();
var app = builder.Build();
app.MapGet("/alive", () => "ok");
app.MapKinerjaPages();
app.Run();
