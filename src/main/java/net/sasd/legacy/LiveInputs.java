/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import net.sasd.image.Checkable;

/** Hands what a person types to a command as they type it, and says whether the command can use it. */
final class LiveInputs {

	/** Message of a command that it keeps up to date. */
	static final String NOTICE = "notice";

	private final Module module;

	LiveInputs(final Module module) {
		this.module = module;
	}

	/**
	 * Sets inputs, lets the command react to those that changed, and has it look at all of them. A value that
	 * cannot be read leaves the last one.
	 *
	 * @return what is wrong, in one sentence, or null if the command can run
	 */
	String update(final Map<InputField, Object> entries) {
		String wrong = null;
		final List<String> changed = new ArrayList<>();
		for (final Map.Entry<InputField, Object> entry : entries.entrySet()) {
			final String name = entry.getKey().name;
			try {
				final Object value = entry.getValue() instanceof String ? entry.getKey().parse((String) entry.getValue())
					: entry.getValue();
				if (Objects.equals(value, module.getInput(name))) continue;
				module.setInput(name, value);
				changed.add(name);
			}
			catch (final IllegalArgumentException unreadable) {
				if (wrong == null) wrong = unreadable.getMessage();
			}
		}
		final String unusable = react(changed);
		if (wrong != null) return wrong;
		if (unusable == null) module.preview();
		return unusable;
	}

	/** The command's own word on its present inputs; empty if it has none. */
	String notice() {
		final ModuleItem<?> item = module.getInfo().getInput(NOTICE);
		final Object notice = item == null ? null : item.getValue(module);
		return notice == null ? "" : notice.toString().trim();
	}

	private String react(final List<String> changed) {
		try {
			for (final String name : changed) module.getInfo().getInput(name).callback(module);
			for (final ModuleItem<?> item : module.getInfo().inputs()) item.validate(module);
			if (module.getDelegateObject() instanceof Checkable) ((Checkable) module.getDelegateObject()).validateInputs();
			return null;
		}
		catch (final MethodCallException | IllegalArgumentException refused) {
			Throwable cause = refused;
			while (cause.getCause() != null && !(cause instanceof IllegalArgumentException)) cause = cause.getCause();
			return cause.getMessage() == null ? cause.toString() : cause.getMessage();
		}
	}
}
