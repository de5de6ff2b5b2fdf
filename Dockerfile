# The site for whoever does not run it on App Service. Tags and not digests: patches of the base arrive with each build, and the lock files hold everything above it.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
# The style sheet is built from Sass.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN CI=true dotnet publish src/Kinerja.Web -c Release -o /site -p:UseAppHost=false --nologo

# Chiseled: no shell, no package manager, not root. "extra": ICU and time zones, without which numbers, sorting and deadlines would be wrong.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /site
COPY --from=build /site .
# Plain http, so it starts only when Kinerja__Front__Networks__0 names where the front with TLS is.
ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_CLI_TELEMETRY_OPTOUT=1
EXPOSE 8080 11111
USER $APP_UID
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "Kinerja.Web.dll"]
