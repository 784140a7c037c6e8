/// The desk: headline, four charts, and the sentence below them.
package runrate.desktop.desk;
