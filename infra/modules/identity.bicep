// The site as Azure knows it. Roles are given where the resources are, on those resources alone.

import { textsType } from '../types.bicep'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags textsType

@description('Name of the identity.')
param name string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id.')
output id string = identity.id

@description('Client id, which the site names when it asks for a token.')
output clientId string = identity.properties.clientId

@description('Object id, which roles are given to.')
output principalId string = identity.properties.principalId
