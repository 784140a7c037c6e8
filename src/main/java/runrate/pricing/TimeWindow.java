package runrate.pricing;

/// Hours of the week with their own price (Monday to Friday, 01:00 to 04:00 UTC).
///
/// @param excludeCalendar name of a calendar whose days are not dearer; those days are not known here,
///                        so they are priced like any other
public record TimeWindow(String id, WeeklyHours hours, String excludeCalendar) {}
