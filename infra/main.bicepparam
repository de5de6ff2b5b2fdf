// What azd asks for and remembers: azd env set NAME VALUE. A list is written with commas.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'coba')
param location = readEnvironmentVariable('AZURE_LOCATION', 'indonesiacentral')
param size = readEnvironmentVariable('KINERJA_SIZE', 'standar')
param storageRedundancy = readEnvironmentVariable('KINERJA_STORAGE_REDUNDANCY', '')
param customHost = readEnvironmentVariable('KINERJA_HOST', '')
param alertMail = readEnvironmentVariable('KINERJA_ALERT_MAIL', '')
param auditKeyName = readEnvironmentVariable('KINERJA_AUDIT_KEY', '')
param anchorsLocked = bool(readEnvironmentVariable('KINERJA_ANCHORS_LOCKED', 'false'))
param mail = {
  host: readEnvironmentVariable('KINERJA_MAIL_HOST', '')
  port: int(readEnvironmentVariable('KINERJA_MAIL_PORT', '587'))
  user: readEnvironmentVariable('KINERJA_MAIL_USER', '')
  from: readEnvironmentVariable('KINERJA_MAIL_FROM', 'Kinerja.Cloud <tidak-dibalas@localhost.localdomain>')
  passwordSecret: readEnvironmentVariable('KINERJA_MAIL_PASSWORD_SECRET', '')
}
var operators = readEnvironmentVariable('KINERJA_OPERATOR_ADDRESSES', '')
param operatorAddresses = empty(operators) ? [] : split(operators, ',')
