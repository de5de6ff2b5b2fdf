// One storage account: rows of grains, members, reminders, key ring, anchors of the audit. Whoever reads it has a role on it; there are no keys.

import { textsType } from '../types.bicep'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags textsType

@description('Name of the account.')
@maxLength(24)
param name string

@description('SKU of the account.')
param redundancy string

@description('Subnet from which the site comes.')
param subnetId string

@description('Public addresses of operators.')
param operatorAddresses string[]

@description('Object id of the identity of the site.')
param principalId string

@description('Workspace that is told who writes and deletes blobs.')
param workspaceId string

@description('Whether a policy is put on the anchors of the audit, so that they cannot be changed; one that is there stays without it.')
param keepsAnchors bool

@description('Days for which deleted and overwritten blobs can be brought back.')
param keptDays int = 30

// Storage Table Data Contributor, Storage Blob Data Contributor
var roles = [
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
]

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
      isVersioningEnabled: true
      deleteRetentionPolicy: {
        enabled: true
        days: keptDays
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: keptDays
      }
    }

    resource keys 'containers' = {
      name: 'kinerja-keys'
      properties: {
        publicAccess: 'None'
      }
    }

    resource anchors 'containers' = {
      name: 'kinerja-audit-anchors'
      properties: {
        publicAccess: 'None'
      }

      // Lines are added and never changed. Lock the policy once the site is in use (docs/operations.md); a locked one cannot be taken back.
      resource policy 'immutabilityPolicies' = if (keepsAnchors) {
        name: 'default'
        properties: {
          immutabilityPeriodSinceCreationInDays: 3650
          allowProtectedAppendWrites: true
        }
      }
    }
  }

  resource tables 'tableServices' = {
    name: 'default'
  }
}

// Old versions of a blob are worth nothing after the time in which a mistake is found.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  dependsOn: [
    account::blobs
  ]
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 90
                }
              }
            }
          }
        }
      ]
    }
  }
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    scope: account
    name: guid(account.id, principalId, role)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

// Blobs are written a few times an hour; who touched keys and anchors is worth knowing. Rows of tables are too many to log each.
resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::blobs
  name: 'log'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageWrite'
        enabled: true
      }
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

@description('Resource id of the account.')
output id string = account.id

@description('Name of the account.')
output name string = account.name
