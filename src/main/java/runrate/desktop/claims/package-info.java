/// The claims tab: published figures, computed again, found by document, verdict and words.
package runrate.desktop.claims;
