package runrate.pricing;

import java.time.LocalDate;

/// Where a figure was read: a page, a mirror or a note, and the day it was read.
///
/// @param kind how close to the vendor it is, for example `vendor-doc-mirror` or `secondary`
public record Source(String id, String kind, String ref, LocalDate retrieved, String note) {}
