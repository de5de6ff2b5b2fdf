// The account of the copies that the site makes of what agencies store: whoever loses or spoils the first one finds them here. Blobs alone, no tables, no keys.

import { textsType } from '../types.bicep'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags textsType

@description('Name of the account.')
@maxLength(24)
param name string

@description('SKU of the account. One copy more in one region; a region that is lost takes both accounts with it.')
param redundancy string = 'Standard_LRS'

@description('Subnet from which the site comes.')
param subnetId string

@description('Public addresses of operators.')
param operatorAddresses string[]

@description('Object id of the identity of the site.')
param principalId string

@description('Workspace that is told who deletes copies.')
param workspaceId string

@description('Days for which a deleted copy can be brought back, also by whoever deleted it in the name of the site.')
param keptDays int = 30

// Storage Blob Data Contributor: the site writes copies and removes those that are old.
var role = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [
        {
          id: subnetId
          action: 'Allow'
        }
      ]
      ipRules: [
        for address in operatorAddresses: {
          value: address
          action: 'Allow'
        }
      ]
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // A log is a blob that is added to each second: versions of it would be all of it, again and again.
      isVersioningEnabled: false
      deleteRetentionPolicy: {
        enabled: true
        days: keptDays
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: keptDays
      }
    }

    resource copies 'containers' = {
      name: 'kinerja-backup'
      properties: {
        publicAccess: 'None'
      }
    }

    resource files 'containers' = {
      name: 'kinerja-backup-files'
      properties: {
        publicAccess: 'None'
      }
    }
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, principalId, role)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::blobs
  name: 'log'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

@description('Name of the account.')
output name string = account.name
