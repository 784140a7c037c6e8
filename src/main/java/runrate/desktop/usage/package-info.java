/// The Usage tab: recorded calls, who pays for them, and the logs they were read from.
package runrate.desktop.usage;
