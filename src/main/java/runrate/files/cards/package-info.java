/// Rate cards: those shipped, and those of the user's own folder, which only [OwnCards] writes.
/// May use `files.json` and what that may use.
package runrate.files.cards;
