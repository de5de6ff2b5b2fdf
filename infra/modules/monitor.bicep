// Where logs and measurements go.

import { textsType } from '../types.bicep'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags textsType

@description('Name of the workspace.')
param workspaceName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Days for which logs are kept.')
param days int

@description('Object ids of the identities that may send measurements.')
param publishers string[]

// Monitoring Metrics Publisher
var publisherRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '3913510d-42f4-4e42-8a64-420c390055eb')

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: days
    features: {
      disableLocalAuth: true
    }
    workspaceCapping: {
      // A loop that logs must not become a bill.
      dailyQuotaGb: 2
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // The connection string is an address and no key: who sends proves it with a role.
    DisableLocalAuth: true
    DisableIpMasking: false
  }
}

resource publisher 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principal in publishers: {
    scope: insights
    name: guid(insights.id, principal, publisherRole)
    properties: {
      roleDefinitionId: publisherRole
      principalId: principal
      principalType: 'ServicePrincipal'
    }
  }
]

@description('Workspace that takes logs.')
output workspaceId string = workspace.id

@description('Address for measurements; no key, since sending without a role is off.')
output insightsConnection string = insights.properties.ConnectionString
