/// The help page: the first questions people come with, and every term. May use the controls and the words of `text`.
package runrate.desktop.help;
