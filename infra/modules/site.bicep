// The site on App Service: one silo on each worker, reached by people through the front of App Service and by the other silos on a private port.

import { mailType, placeType, sizeType, textsType } from '../types.bicep'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags textsType

@description('Name of the plan.')
param planName string

@description('Name of the site.')
param siteName string

@description('What the deployment is sized for.')
param size sizeType

@description('Subnet that joins the workers.')
param subnetId string

@description('Who and where production is.')
param production placeType

@description('Who and where the staging slot is; null without one.')
param staging placeType?

@description('Address of the vault.')
param vaultUri string

@description('Host that people type; empty for that of App Service.')
param customHost string

@description('Name of the secret with the key of the audit; empty without one.')
param auditKeyName string

@description('Server that sends mails.')
param mail mailType

@description('Networks from which the front of App Service comes.')
param frontNetworks string[]

@description('Address for measurements.')
param insightsConnection string

@description('Workspace that takes logs.')
param workspaceId string

var tablesOf = 'table.${environment().suffixes.storage}'
var blobsOf = 'blob.${environment().suffixes.storage}'

// What production and slot have in common. Names are those that the site reads; a test holds each of them to the code.
var common = union(
  {
    ASPNETCORE_ENVIRONMENT: 'Production'
    ASPNETCORE_URLS: 'http://+:8080'
    APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
    // The exporter does not report on itself to anybody else.
    APPLICATIONINSIGHTS_STATSBEAT_DISABLED: 'true'
    // The silo is where App Service says: WEBSITE_PRIVATE_IP and the first of WEBSITE_PRIVATE_PORTS. Without them the site does not start.
    Kinerja__Silo__Address: 'appService'
    // What is deployed is built already.
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    WEBSITE_HEALTHCHECK_MAXPINGFAILURES: '2'
    WEBSITE_SWAP_WARMUP_PING_PATH: '/health'
    WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
    // From the request to end until the kill; an orderly end takes up to 25 s, and what the platform grants unasked is 5.
    WEBSITES_CONTAINER_STOP_TIME_LIMIT: '40'
  },
  toObject(range(0, length(frontNetworks)), i => 'Kinerja__Front__Networks__${i}', i => frontNetworks[i]),
  empty(auditKeyName)
    ? {}
    : {
        Kinerja__Audit__CurrentKey: auditKeyName
        'Kinerja__Audit__Keys__${auditKeyName}': '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${auditKeyName})'
      },
  empty(mail.host)
    ? {}
    : {
        Kinerja__Mail__Host: mail.host
        Kinerja__Mail__Port: string(mail.port)
        Kinerja__Mail__User: mail.user
        Kinerja__Mail__From: mail.from
      },
  empty(mail.passwordSecret)
    ? {}
    : {
        Kinerja__Mail__Password: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${mail.passwordSecret})'
      }
)

@description('What belongs to a place and stays there when production and slot change places.')
func placeSettings(place placeType, tables string, blobs string, host string, ownHost string) textsType => union({
  AllowedHosts: '${host};${ownHost};localhost'
  Kinerja__Accounts__Address: 'https://${host}'
  Kinerja__Accounts__Domain: host
  Kinerja__Silo__ClusterId: place.clusterId
  Kinerja__Storage__BlobServiceUri: 'https://${place.storageName}.${blobs}'
  Kinerja__Storage__ManagedIdentityClientId: place.identityClientId
  Kinerja__Storage__TableServiceUri: 'https://${place.storageName}.${tables}'
}, place.?copiesName == null ? {} : {
  Kinerja__Backup__Storage__BlobServiceUri: 'https://${place.?copiesName}.${blobs}'
  Kinerja__Backup__Storage__ManagedIdentityClientId: place.identityClientId
})

var placeNames = [
  'AllowedHosts'
  'Kinerja__Accounts__Address'
  'Kinerja__Accounts__Domain'
  'Kinerja__Backup__Storage__BlobServiceUri'
  'Kinerja__Backup__Storage__ManagedIdentityClientId'
  'Kinerja__Silo__ClusterId'
  'Kinerja__Storage__BlobServiceUri'
  'Kinerja__Storage__ManagedIdentityClientId'
  'Kinerja__Storage__TableServiceUri'
]

var siteConfig = {
  linuxFxVersion: 'DOTNETCORE|10.0'
  appCommandLine: 'dotnet Kinerja.Web.dll'
  alwaysOn: true
  webSocketsEnabled: true
  http20Enabled: true
  minTlsVersion: '1.2'
  scmMinTlsVersion: '1.2'
  ftpsState: 'Disabled'
  healthCheckPath: '/health'
  // The first is the silo's; a gateway for clients from outside is not opened, so the second stays unused.
  vnetPrivatePortsCount: 2
  vnetRouteAllEnabled: true
  remoteDebuggingEnabled: false
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: size.plan
    capacity: size.workers
  }
  properties: {
    reserved: true
    zoneRedundant: size.zones
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: siteName
  location: location
  tags: union(tags, { 'azd-service-name': 'web' })
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${production.identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // A browser stays on its worker, whose caches know its sessions; any other worker would serve it too.
    clientAffinityEnabled: true
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: production.identityId
    siteConfig: siteConfig
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      common,
      placeSettings(
        production,
        tablesOf,
        blobsOf,
        empty(customHost) ? site.properties.defaultHostName : customHost,
        site.properties.defaultHostName
      )
    )
  }

  resource sticky 'config' = {
    name: 'slotConfigNames'
    properties: {
      appSettingNames: placeNames
    }
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource noPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

resource slot 'Microsoft.Web/sites/slots@2024-04-01' = if (staging != null) {
  parent: site
  name: 'staging'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${staging!.identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: true
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: staging!.identityId
    siteConfig: siteConfig
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      common,
      placeSettings(staging!, tablesOf, blobsOf, slot!.properties.defaultHostName, slot!.properties.defaultHostName)
    )
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource noPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

// No log of requests: it would keep the addresses of people and where they went.
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'log'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
      {
        category: 'AppServiceAuditLogs'
        enabled: true
      }
    ]
  }
}

@description('Resource id of the site.')
output id string = site.id

@description('Name of the site.')
output name string = site.name

@description('Resource id of the plan.')
output planId string = plan.id

@description('Address that people type.')
output address string = 'https://${empty(customHost) ? site.properties.defaultHostName : customHost}'
