global using MicroHttp.Tests;
