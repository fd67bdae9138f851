/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * The door from SciJava: commands for Fiji's menus, macros and scripts.
 * <p>
 * The names of the parameters are the macro keys. They are stable: scripts of years hence use them.
 * </p>
 */
package net.sasd.command;
