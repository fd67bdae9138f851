/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * The door from plain ImageJ 1.x, which knows no SciJava commands: a bridge that {@code plugins.config} gives
 * the name of a command. Fiji finds the commands by itself and does not come through here.
 */
package net.sasd.legacy;
