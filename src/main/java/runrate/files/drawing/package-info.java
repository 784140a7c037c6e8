/// Pictures as data, and their bytes as SVG and PDF. Uses no other room of `files` but `sheet`, whose XML text it
/// shares.
package runrate.files.drawing;
