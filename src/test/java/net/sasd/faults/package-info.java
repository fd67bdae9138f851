/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/** What the program does when it is killed, stopped, short of disk or memory, or not alone. */
package net.sasd.faults;
