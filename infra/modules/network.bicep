// The network between workers: silos reach each other and storage through it; nobody comes in through it.

import { textsType } from '../types.bicep'

@description('Region.')
param location string

@description('Tags of every resource.')
param tags textsType

@description('Name of the virtual network.')
param name string

@description('Name of the subnet of the site.')
param subnetName string

@description('Name of the security group of that subnet.')
param securityGroupName string

var subnetPrefix = '10.20.0.0/26'

resource securityGroup 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: securityGroupName
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'silos-among-themselves'
        properties: {
          description: 'Silos of one plan reach each other on their private ports.'
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: subnetPrefix
          sourcePortRange: '*'
          destinationAddressPrefix: subnetPrefix
          destinationPortRange: '*'
        }
      }
      {
        name: 'nobody-else'
        properties: {
          description: 'Everybody else comes through the front of App Service, which is not in this network.'
          priority: 4000
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.20.0.0/24'
      ]
    }
    // Inside and not as a resource of its own: a network that is deployed again without its subnets would lose them.
    subnets: [
      {
        name: subnetName
        properties: {
          // 59 addresses: three workers need three, twice that while the plan is being changed.
          addressPrefix: subnetPrefix
          networkSecurityGroup: {
            id: securityGroup.id
          }
          delegations: [
            {
              name: 'site'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
            {
              service: 'Microsoft.KeyVault'
            }
          ]
        }
      }
    ]
  }

  resource subnet 'subnets' existing = {
    name: subnetName
  }
}

@description('Subnet of the site.')
output subnetId string = network::subnet.id
