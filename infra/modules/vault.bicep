// Secrets that no identity can take the place of: the key of the audit, the password of a mail server. Operators put them there; the template knows their names alone.

import { textsType } from '../types.bicep'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags textsType

@description('Name of the vault.')
@maxLength(24)
param name string

@description('Subnet from which the site comes.')
param subnetId string

@description('Public addresses of operators.')
param operatorAddresses string[]

@description('Object ids of the identities that read secrets.')
param readers string[]

@description('Workspace that is told who read what.')
param workspaceId string

// Key Vault Secrets User
var readerRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Without the key of the audit nothing that was hashed with it can be verified any more.
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'AzureServices'
      virtualNetworkRules: [
        {
          id: subnetId
        }
      ]
      ipRules: [
        for address in operatorAddresses: {
          value: address
        }
      ]
    }
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principal in readers: {
    scope: vault
    name: guid(vault.id, principal, readerRole)
    properties: {
      roleDefinitionId: readerRole
      principalId: principal
      principalType: 'ServicePrincipal'
    }
  }
]

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'log'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

@description('Name of the vault.')
output name string = vault.name

@description('Address of the vault.')
output uri string = vault.properties.vaultUri
