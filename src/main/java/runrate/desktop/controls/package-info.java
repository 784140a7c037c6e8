/// Controls that several views are made of. May use `charts` and `store`, and no view.
package runrate.desktop.controls;
