namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Who may come in to a scope.</summary>
/// <param name="Invitations">Invitations that are open or were accepted, newest first.</param>
/// <param name="Requests">Requests to join that wait, oldest first.</param>
[GenerateSerializer, Immutable, Alias("kinerja.admissions-view")]
public sealed record AdmissionsView([property: Id(0)] IReadOnlyList<InvitationView> Invitations, [property: Id(1)] IReadOnlyList<JoinRequest> Requests);
