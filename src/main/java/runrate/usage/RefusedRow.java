package runrate.usage;

import java.time.Instant;
import java.util.Optional;

/// A row of a database that is no call, told so that a person can find it there: nobody is named in it.
///
/// @param id     what names the call, or its place in the table
/// @param reason as a sentence without its full stop
public record RefusedRow(String id, Optional<Instant> at, String reason) {}
