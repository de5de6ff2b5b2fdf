@export()
@description('What a size of the deployment means.')
type sizeType = {
  @description('SKU of the App Service plan.')
  plan: string

  @description('Workers of the plan; on each of them runs one silo.')
  workers: int

  @description('Whether workers are spread over the zones of the region.')
  zones: bool

  @description('Whether there is a staging slot. Plans of the basic tier have none.')
  slot: bool

  @description('SKU of the storage account.')
  redundancy: string

  @description('Whether copies of what agencies store lie in an account of their own.')
  separateCopies: bool

  @description('Days for which logs are kept.')
  logDays: int
}

@export()
@description('Server that sends mails. Without a host nobody gets mails.')
type mailType = {
  @description('Host of the SMTP server; empty without one.')
  host: string

  @description('Port of the SMTP server.')
  port: int

  @description('Name to sign in with; empty signs in nowhere.')
  user: string

  @description('Sender, with or without a name.')
  from: string

  @description('Name of the secret in the vault that holds the password; empty without one.')
  passwordSecret: string
}

@export()
@description('Who and where an instance of the site is: what differs between production and the staging slot.')
type placeType = {
  @description('Resource id of its managed identity.')
  identityId: string

  @description('Client id of the same identity.')
  identityClientId: string

  @description('Name of its storage account.')
  storageName: string

  @description('Name of the account of its copies; null when they lie in its own.')
  copiesName: string?

  @description('Its cluster. Silos of different clusters do not know each other, so they must not share an account.')
  clusterId: string
}

@export()
@description('Names with texts: tags, settings.')
type textsType = {
  @description('Each one.')
  *: string
}
