// What somebody is told of. What each one means and what to do then stands in docs/operations.md under the same name.

import { textsType } from '../types.bicep'

@description('Tags of every resource.')
param tags textsType

@description('Address that is told.')
param mailTo string

@description('Name of the action group.')
param groupName string

@description('What names of alerts begin with.')
param alertPrefix string

@description('Resource id of the site.')
param siteId string

@description('Resource id of the plan.')
param planId string

@description('Resource id of the storage account.')
param storageId string

@description('What an alert looks at.')
type ruleType = {
  name: string
  description: string
  severity: int
  scope: string
  namespace: string
  metric: string
  aggregation: 'Average' | 'Maximum' | 'Minimum' | 'Total'
  operator: 'GreaterThan' | 'LessThan'
  threshold: int
  window: string
  dimension: string
  values: string[]
}

var rules ruleType[] = [
  {
    name: 'worker-unhealthy'
    description: 'A worker says in /health that it is no member of its cluster, or cannot reach storage, or it says nothing.'
    severity: 1
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'HealthCheckStatus'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 100
    window: 'PT5M'
    dimension: ''
    values: []
  }
  {
    name: 'errors'
    description: 'People get error pages.'
    severity: 1
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'Http5xx'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 20
    window: 'PT5M'
    dimension: ''
    values: []
  }
  {
    name: 'slow'
    description: 'Answers take more than two seconds on average.'
    severity: 2
    scope: siteId
    namespace: 'Microsoft.Web/sites'
    metric: 'HttpResponseTime'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 2
    window: 'PT15M'
    dimension: ''
    values: []
  }
  {
    name: 'processor'
    description: 'Workers have no processor time left.'
    severity: 2
    scope: planId
    namespace: 'Microsoft.Web/serverfarms'
    metric: 'CpuPercentage'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 85
    window: 'PT15M'
    dimension: ''
    values: []
  }
  {
    name: 'memory'
    description: 'Workers have no memory left.'
    severity: 2
    scope: planId
    namespace: 'Microsoft.Web/serverfarms'
    metric: 'MemoryPercentage'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 90
    window: 'PT15M'
    dimension: ''
    values: []
  }
  {
    name: 'storage-away'
    description: 'Storage refuses or loses requests of the site.'
    severity: 1
    scope: storageId
    namespace: 'Microsoft.Storage/storageAccounts'
    metric: 'Availability'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 99
    window: 'PT5M'
    dimension: ''
    values: []
  }
  {
    name: 'storage-throttled'
    description: 'Storage is asked for more than the account or one partition of it gives.'
    severity: 2
    scope: storageId
    namespace: 'Microsoft.Storage/storageAccounts'
    metric: 'Transactions'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 50
    window: 'PT5M'
    dimension: 'ResponseType'
    values: [
      'ClientThrottlingError'
      'ServerBusyError'
    ]
  }
  {
    name: 'storage-refused'
    description: 'Somebody without a role asks the account, or the site has lost its own.'
    severity: 2
    scope: storageId
    namespace: 'Microsoft.Storage/storageAccounts'
    metric: 'Transactions'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 20
    window: 'PT15M'
    dimension: 'ResponseType'
    values: [
      'AuthorizationError'
      'AuthenticationError'
    ]
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: groupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'kinerja'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: mailTo
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for rule in rules: {
    name: '${alertPrefix}${rule.name}'
    location: 'global'
    tags: tags
    properties: {
      description: rule.description
      severity: rule.severity
      enabled: true
      autoMitigate: true
      scopes: [
        rule.scope
      ]
      evaluationFrequency: rule.window == 'PT5M' ? 'PT1M' : 'PT5M'
      windowSize: rule.window
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: rule.name
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: rule.namespace
            metricName: rule.metric
            timeAggregation: rule.aggregation
            operator: rule.operator
            threshold: rule.threshold
            dimensions: empty(rule.dimension)
              ? []
              : [
                  {
                    name: rule.dimension
                    operator: 'Include'
                    values: rule.values
                  }
                ]
          }
        ]
      }
      actions: [
        {
          actionGroupId: group.id
        }
      ]
    }
  }
]
