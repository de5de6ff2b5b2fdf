// Kinerja.Cloud in one resource group: site and silos on one App Service plan, one storage account, one managed identity, no keys.
// What is chosen here and why: docs/adr/0040-into-production.md; how to run it: docs/operations.md.
targetScope = 'subscription'

import { mailType, sizeType } from 'types.bicep'

@description('Name of the environment, e.g. produksi; part of names and tags.')
@minLength(2)
@maxLength(20)
param environmentName string

@description('Region of everything, e.g. indonesiacentral.')
param location string

@description('hemat: one small worker, no slot. standar: three workers, staging slot, copies in an account of their own. zona: the same, spread over the zones of the region.')
@allowed([
  'hemat'
  'standar'
  'zona'
])
param size string = 'standar'

@description('SKU of the storage account when it is not the one of the size, e.g. Standard_LRS in a region without zones.')
param storageRedundancy string = ''

@description('Host that people type, e.g. kinerja.example.go.id; empty for the one that App Service gives. Binding it and its certificate is done once by hand.')
param customHost string = ''

@description('Address that is told of alerts; empty makes no alerts.')
param alertMail string = ''

@description('Name of the secret in the vault that holds the key of the audit, letters and digits alone; empty lets the site make a key of its own in the storage account.')
@maxLength(24)
param auditKeyName string = ''

@description('Whether the policy of the anchors was locked by hand. A locked one is left alone, because it cannot be deployed again.')
param anchorsLocked bool = false

@description('Server that sends mails.')
param mail mailType = {
  host: ''
  port: 587
  user: ''
  from: ''
  passwordSecret: ''
}

@description('Public addresses (IPv4 or CIDR) from which operators reach storage and vault with their own roles; nobody does when empty.')
param operatorAddresses string[] = []

@description('Networks from which the front of App Service reaches the worker. Requests from anywhere else are refused, so their forwarded headers are worth nothing.')
param frontNetworks string[] = [
  '169.254.0.0/16'
  '172.16.0.0/12'
]

var sizes { *: sizeType } = {
  hemat: {
    plan: 'B1'
    workers: 1
    zones: false
    slot: false
    redundancy: 'Standard_LRS'
    separateCopies: false
    logDays: 30
  }
  standar: {
    plan: 'P0v3'
    workers: 3
    zones: false
    slot: true
    redundancy: 'Standard_ZRS'
    separateCopies: true
    logDays: 90
  }
  zona: {
    plan: 'P1v3'
    workers: 3
    zones: true
    slot: true
    redundancy: 'Standard_ZRS'
    separateCopies: true
    logDays: 90
  }
}
var chosen = sizes[size]
var abbreviations = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = {
  'azd-env-name': environmentName
  application: 'kinerja-cloud'
  size: size
}

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: '${abbreviations.resourceGroup}kinerja-${environmentName}'
  location: location
  tags: tags
}

module network 'modules/network.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.virtualNetwork}${token}'
    subnetName: '${abbreviations.subnet}site'
    securityGroupName: '${abbreviations.networkSecurityGroup}${token}'
  }
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.identity}${token}'
  }
}

module stagingIdentity 'modules/identity.bicep' = if (chosen.slot) {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.identity}${token}-staging'
  }
}

module monitor 'modules/monitor.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceName: '${abbreviations.logAnalytics}${token}'
    insightsName: '${abbreviations.appInsights}${token}'
    days: chosen.logDays
    publishers: chosen.slot ? [identity.outputs.principalId, stagingIdentity!.outputs.principalId] : [identity.outputs.principalId]
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.storage}${token}'
    redundancy: empty(storageRedundancy) ? chosen.redundancy : storageRedundancy
    subnetId: network.outputs.subnetId
    operatorAddresses: operatorAddresses
    principalId: identity.outputs.principalId
    workspaceId: monitor.outputs.workspaceId
    keepsAnchors: !anchorsLocked
  }
}

// What the first account loses, this one still has.
module copies 'modules/copies.bicep' = if (chosen.separateCopies) {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.storage}${token}cp'
    subnetId: network.outputs.subnetId
    operatorAddresses: operatorAddresses
    principalId: identity.outputs.principalId
    workspaceId: monitor.outputs.workspaceId
  }
}

// The slot has an account of its own: two clusters over one account would show each other's figures too late.
module stagingStorage 'modules/storage.bicep' = if (chosen.slot) {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.storage}${token}stg'
    redundancy: 'Standard_LRS'
    subnetId: network.outputs.subnetId
    operatorAddresses: operatorAddresses
    principalId: stagingIdentity!.outputs.principalId
    workspaceId: monitor.outputs.workspaceId
    keepsAnchors: false
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: '${abbreviations.keyVault}${token}'
    subnetId: network.outputs.subnetId
    operatorAddresses: operatorAddresses
    readers: chosen.slot ? [identity.outputs.principalId, stagingIdentity!.outputs.principalId] : [identity.outputs.principalId]
    workspaceId: monitor.outputs.workspaceId
  }
}

module site 'modules/site.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    planName: '${abbreviations.plan}${token}'
    siteName: '${abbreviations.site}${token}'
    size: chosen
    subnetId: network.outputs.subnetId
    production: {
      identityId: identity.outputs.id
      identityClientId: identity.outputs.clientId
      storageName: storage.outputs.name
      copiesName: chosen.separateCopies ? copies!.outputs.name : null
      clusterId: 'kinerja'
    }
    staging: chosen.slot
      ? {
          identityId: stagingIdentity!.outputs.id
          identityClientId: stagingIdentity!.outputs.clientId
          storageName: stagingStorage!.outputs.name
          clusterId: 'kinerja-staging'
        }
      : null
    vaultUri: vault.outputs.uri
    customHost: customHost
    auditKeyName: auditKeyName
    mail: mail
    frontNetworks: frontNetworks
    insightsConnection: monitor.outputs.insightsConnection
    workspaceId: monitor.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(alertMail)) {
  scope: group
  params: {
    tags: tags
    mailTo: alertMail
    groupName: '${abbreviations.actionGroup}${token}'
    alertPrefix: abbreviations.metricAlert
    siteId: site.outputs.id
    planId: site.outputs.planId
    storageId: storage.outputs.id
  }
}

@description('Resource group of everything.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Region of everything.')
output AZURE_LOCATION string = location

@description('Address of the site.')
output KINERJA_ADDRESS string = site.outputs.address

@description('Name of the site, for az webapp.')
output KINERJA_SITE string = site.outputs.name

@description('Name of the storage account.')
output KINERJA_STORAGE string = storage.outputs.name

@description('Name of the vault, for secrets that an operator puts there.')
output KINERJA_VAULT string = vault.outputs.name
