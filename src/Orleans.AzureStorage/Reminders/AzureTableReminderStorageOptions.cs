namespace Orleans.Reminders.AzureStorage;

/// <summary>Options of reminders in a table.</summary>
public sealed class AzureTableReminderStorageOptions : AzureStorageOperationOptions
{
    /// <summary>Name of the table; <c>OrleansReminders</c> unless set.</summary>
    public override string TableName { get; set; } = "OrleansReminders";
}
