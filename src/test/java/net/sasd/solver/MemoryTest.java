/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

import net.sasd.model.Boundary;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts every float that a run holds on to, the input included, by following its references. */
class MemoryTest {

	@ParameterizedTest
	@CsvSource({ "1,1,17", "2,1,14", "4,1,13", "2,8,13.5", "1,20,11.5" })
	void floatsPerPixelMotifAndFrameStayFew(final int motifs, final int frames, final double most) {
		// where the half spectrum's extra column and the work space of the transforms weigh little
		final int side = 512;
		final Observation y = Scene.observation(side, side, 20, frames, false);
		final SparseDeconvolution run = new SparseDeconvolution(y, Parameters.builder().motifs(motifs).motifSize(20, 20)
			.boundary(Boundary.PERIODIC).build(), Workers.serial());
		for (int i = 0; i < 2; i++)
			run.iterate();
		final double floats = floats(run) / ((double) side * side * motifs * frames);
		assertTrue(floats <= most, floats + " floats per pixel, motif and frame");
		assertTrue(floats > 5, "something was not counted");
	}

	private static long floats(final Object root) {
		final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		final Deque<Object> queue = new ArrayDeque<>();
		queue.add(root);
		long count = 0;
		while (!queue.isEmpty()) {
			final Object object = queue.remove();
			if (!seen.add(object)) continue;
			if (object instanceof float[]) count += ((float[]) object).length;
			else if (object instanceof double[]) count += 2L * ((double[]) object).length;
			else if (object.getClass().isArray()) {
				if (!object.getClass().getComponentType().isPrimitive()) for (int i = 0; i < Array.getLength(object); i++)
					add(Array.get(object, i), queue);
			}
			else if (object instanceof Iterable) ((Iterable<?>) object).forEach(element -> add(element, queue));
			else if (object.getClass().getName().startsWith("net.sasd.")) addFields(object, queue);
		}
		return count;
	}

	private static void addFields(final Object object, final Deque<Object> queue) {
		for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass())
			for (final Field field : type.getDeclaredFields()) {
				if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) continue;
				try {
					field.setAccessible(true);
					add(field.get(object), queue);
				}
				catch (final IllegalAccessException e) {
					throw new AssertionError(e);
				}
			}
	}

	private static void add(final Object object, final Deque<Object> queue) {
		if (object != null) queue.add(object);
	}
}
