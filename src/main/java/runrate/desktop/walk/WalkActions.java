package runrate.desktop.walk;

import java.util.function.IntConsumer;

/// What the editor asks of the window around it.
///
/// @param leave    back to the desk
/// @param makeAnew a walk of the levers in use, in place of the one there is
/// @param addDesk  the desk as it stands, as a step behind the chosen one
/// @param handout  asks for a file and writes the handout
/// @param present  starts the walk with a step
public record WalkActions(Runnable leave, Runnable makeAnew, Runnable addDesk, Runnable handout,
    IntConsumer present) {}
