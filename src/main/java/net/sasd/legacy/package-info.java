/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * The door from plain ImageJ 1.x, which knows no SciJava commands: a bridge that {@code plugins.config} gives
 * the name of a command. Fiji finds the commands by itself and does not come through here.
 * <p>
 * In a dialog: {@link net.sasd.legacy.Dialogs} asks, {@link net.sasd.legacy.LiveInputs} hands the command each change
 * and hears what it says of it, {@link net.sasd.legacy.Recording} writes what was chosen. In a macro:
 * {@link net.sasd.legacy.MacroInputs} reads the keys. Both end with {@link net.sasd.legacy.Results}.
 * </p>
 */
package net.sasd.legacy;
