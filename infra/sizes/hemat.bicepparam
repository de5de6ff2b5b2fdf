// An example that tests hold to what is promised of this size; deploy with main.bicepparam.
using '../main.bicep'

param environmentName = 'contoh'
param location = 'indonesiacentral'
param size = 'hemat'
