/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import org.scijava.plugin.Plugin;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;

/** Groovy as Fiji has it: SciJava does not find the engine by itself. */
@Plugin(type = ScriptLanguage.class)
public class GroovyForTests extends AdaptedScriptLanguage {

	/** Called by SciJava. */
	public GroovyForTests() {
		super("groovy");
	}
}
