// An example that tests hold to what is promised of this size; deploy with main.bicepparam.
using '../main.bicep'

param environmentName = 'contoh'
param location = 'indonesiacentral'
param size = 'zona'
param customHost = 'kinerja.example.go.id'
param alertMail = 'jaga@example.go.id'
param auditKeyName = 'audit2026'
param mail = {
  host: 'smtp.example.go.id'
  port: 587
  user: 'kinerja'
  from: 'Kinerja.Cloud <tidak-dibalas@example.go.id>'
  passwordSecret: 'smtp'
}
param operatorAddresses = [
  '203.0.113.7'
]
