/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import net.sasd.smlm.Localization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Stacks of molecules are what their truth says. */
class MoleculeStackTest {

	@Test
	void aFrameWithoutNoiseHoldsThePhotonsOfItsTruth() {
		final MoleculeStack stack = new MoleculeStack(small().background(0, 0).build());
		double expected = 0, drawn = 0;
		for (int t = 1; t <= 40; t++) {
			expected += inside(stack.truth(t)).stream().mapToDouble(m -> m.intensity).sum();
			drawn += Arrays.stream(stack.expected(t)).sum();
		}
		// what is left out of one may come in from the margin of another
		final double all = IntStream.rangeClosed(1, 40).mapToDouble(t -> stack.truth(t).stream().mapToDouble(
			m -> m.intensity).sum()).sum();
		assertTrue(drawn > expected && drawn < all, expected + " < " + drawn + " < " + all);
	}

	@Test
	void aSingleMoleculesCentreOfMassIsItsPlaceAndItsSumItsPhotons() {
		for (final MoleculePsf psf : new MoleculePsf[] { GaussianPsf.ofFwhm(260), PupilPsf.of(1.4, 690).aberrated(0.06, 0.08,
			0.05, 0.05) })
		{
			final MoleculeStack stack = new MoleculeStack(small().frames(4000).density(0.02).background(0, 0).psf(psf).build());
			int seen = 0;
			for (int t = 1; t <= 4000 && seen < 10; t++) {
				final List<Localization> truth = stack.truth(t);
				if (truth.size() != 1 || inside(truth).isEmpty()) continue;
				final Localization m = truth.get(0);
				final double[] frame = stack.expected(t);
				double x = 0, y = 0, sum = 0;
				for (int i = 0; i < frame.length; i++) {
					x += frame[i] * (i % 50 + 0.5) * 100;
					y += frame[i] * (i / 50 + 0.5) * 100;
					sum += frame[i];
				}
				assertEquals(m.intensity, sum, 1e-5 * m.intensity);
				assertEquals(m.x, x / sum, 0.1);
				assertEquals(m.y, y / sum, 0.1);
				seen++;
			}
			assertEquals(10, seen);
		}
	}

	@ParameterizedTest
	@EnumSource(MoleculeScene.class)
	void thereAreAsManyMoleculesAsTheDensitySays(final MoleculeScene scene) {
		assertDensity(small().scene(scene));
	}

	/** Most of these are too faint to be seen in the frames in which they are on for a short time only. */
	@Test
	void thereAreAsManyIfMostAreFaint() {
		assertDensity(small().photons(150));
	}

	private static void assertDensity(final MoleculeStackParametersBuilder parameters) {
		final MoleculeStack stack = new MoleculeStack(parameters.frames(40_000).density(0.4).build());
		// frames that share no molecule
		int count = 0, frames = 0;
		for (int t = 1; t <= 40_000; t += 20, frames++)
			count += stack.truth(t).size();
		final double expected = 0.4 * 4 * 5 * frames;
		assertEquals(expected, count, 5 * Math.sqrt(expected));
	}

	/** Against molecules that are drawn one by one and followed through the frames. */
	@ParameterizedTest
	@CsvSource({ "2500,0.3", "2500,2", "150,2", "2500,15" })
	void aMoleculeTouchesAsManyFramesAsItsOnTimeSays(final double photons, final double onTime) {
		final PhantomRandom random = new PhantomRandom(4);
		int drawn = 0, seen = 0, frames = 0;
		for (; drawn < 200_000; drawn++) {
			final double on = random.nextDouble(), off = on - onTime * Math.log(1 - random.nextDouble());
			final double brightness = photons / 2 * GammaSampler.next(random, 2);
			final int before = frames;
			for (int t = 0; t < off; t++)
				if ((Math.min(off, t + 1) - Math.max(on, t)) * brightness > 50) frames++;
			if (frames > before) seen++;
		}
		assertEquals((double) frames / drawn, Blinking.framesTouched(photons, onTime), 0.015 * frames / drawn);
		final MoleculeStack stack = new MoleculeStack(small().size(100, 100).photons(photons).frames(2000).onTime(onTime)
			.density(0.1).build());
		final Map<Double, Integer> touched = new HashMap<>();
		for (int t = 1; t <= 2000; t++)
			for (final Localization m : stack.truth(t))
				touched.merge(m.x, 1, Integer::sum);
		final double mean = touched.values().stream().mapToInt(n -> n).average().getAsDouble();
		// those at both ends are cut short
		assertEquals((double) frames / seen, mean, 0.06 * mean);
	}

	@Test
	void brightnessIsGammaDistributedOfShapeTwo() {
		// a molecule that is on for very long is at its full brightness in nearly every frame
		final MoleculeStack stack = new MoleculeStack(small().size(200, 200).frames(40_000).onTime(1000).density(1).build());
		final List<Localization> truth = new ArrayList<>(stack.truth(1));
		truth.addAll(stack.truth(30_000));
		final double mean = truth.stream().mapToDouble(m -> m.intensity).average().getAsDouble();
		final double variance = truth.stream().mapToDouble(m -> Math.pow(m.intensity - mean, 2)).average().getAsDouble();
		assertEquals(2500, mean, 5 * 2500 / Math.sqrt(2.0 * truth.size()));
		assertEquals(0.5, variance / mean / mean, 0.15);
		truth.forEach(m -> assertTrue(m.intensity > 50));
	}

	@Test
	void theBackgroundIsTheCamerasOfItsPhotons() {
		for (final MoleculeCamera camera : new MoleculeCamera[] { MoleculeCamera.emccd(), MoleculeCamera.scmos() }) {
			final MoleculeStack stack = new MoleculeStack(small().density(1e-9).background(80, 0).camera(camera).build());
			double sum = 0, squares = 0;
			final int n = 40 * 2000;
			for (int t = 1; t <= 40; t++)
				for (final float value : stack.frame(t)) {
					final double d = value - camera.mean(80);
					sum += d / n;
					squares += d * d / n;
				}
			assertEquals(0, sum, 5 * Math.sqrt(camera.variance(80) / n));
			assertEquals(1, squares / camera.variance(80), 6 * Math.sqrt(2.0 / n));
		}
	}

	@Test
	void anUnevenBackgroundKeepsItsMeanAndIsInTheTruth() {
		final MoleculeStack stack = new MoleculeStack(small().density(1e-9).background(80, 0.5).build());
		final double[] light = stack.expected(1);
		assertEquals(80, Arrays.stream(light).average().getAsDouble(), 1e-9);
		final double least = Arrays.stream(light).min().getAsDouble(), most = Arrays.stream(light).max().getAsDouble();
		assertTrue(least >= 40 && least < 45 && most <= 120 && most > 115, least + " to " + most);
		for (final Localization m : new MoleculeStack(small().background(80, 0.5).build()).truth(7))
			assertEquals(light[(int) (m.y / 100) * 50 + (int) (m.x / 100)], m.background, 1e-9);
	}

	@Test
	void aFrameIsTheSameInAnyOrderInAnyLengthAndOnAnyThread() {
		final MoleculeStack stack = new MoleculeStack(small().build()), longer = new MoleculeStack(small().frames(1000)
			.build());
		final float[][] parallel = IntStream.rangeClosed(1, 40).parallel().mapToObj(stack::frame).toArray(float[][]::new);
		for (int t = 40; t >= 1; t--)
			assertArrayEquals(parallel[t - 1], longer.frame(t));
		assertFalse(Arrays.equals(parallel[0], new MoleculeStack(small().seed(8).build()).frame(1)));
		assertFalse(Arrays.equals(parallel[0], parallel[1]));
	}

	@Test
	void whatTheCameraDoesMovesNoMolecule() {
		final MoleculeStack a = new MoleculeStack(small().build()), b = new MoleculeStack(small().camera(MoleculeCamera
			.scmos()).background(3, 0).build());
		for (int t = 1; t <= 40; t++) {
			assertEquals(a.truth(t).size(), b.truth(t).size());
			for (int i = 0; i < a.truth(t).size(); i++)
				assertEquals(a.truth(t).get(i).x, b.truth(t).get(i).x);
		}
	}

	@Test
	void filamentsLeaveMostOfTheFieldEmpty() {
		final boolean[] uniform = covered(MoleculeScene.UNIFORM), filaments = covered(MoleculeScene.FILAMENTS);
		assertTrue(count(uniform) > 0.95 * uniform.length, count(uniform) + " of " + uniform.length);
		assertTrue(count(filaments) < 0.5 * filaments.length, count(filaments) + " of " + filaments.length);
	}

	@Test
	void valuesOutOfRangeAreRefusedBeforeAnyWork() {
		for (final MoleculeStackParametersBuilder bad : Arrays.asList(small().size(0, 5), small().size(1 << 20, 1 << 20),
			small().frames(0), small().pixelSize(5), small().density(0), small().density(Double.NaN), small().photons(40),
			small().background(-1, 0), small().background(1, 2), small().onTime(0), small().scene(null), small().psf(null),
			small().camera(null), small().psf(GaussianPsf.ofFwhm(1))))
			assertThrows(IllegalArgumentException.class, () -> new MoleculeStack(bad.build()));
		final MoleculeStack stack = new MoleculeStack(small().build());
		assertThrows(IllegalArgumentException.class, () -> stack.frame(0));
		assertThrows(IllegalArgumentException.class, () -> stack.truth(41));
	}

	@Test
	void everyPresetIsWhatItSays() {
		for (final String name : MoleculePresets.names()) {
			final MoleculeStack stack = new MoleculeStack(MoleculePresets.get(name));
			double count = 0;
			for (int t = 1; t <= 500; t++)
				count += stack.truth(t).size() / 500.0;
			assertEquals(6.4 * 6.4, count, 4, name);
		}
		assertThrows(IllegalArgumentException.class, () -> MoleculePresets.get("palm"));
	}

	private static MoleculeStackParametersBuilder small() {
		return MoleculeStackParameters.builder().size(40, 50).frames(40).seed(7);
	}

	/** Those whose light does not reach the border. */
	private static List<Localization> inside(final List<Localization> truth) {
		final List<Localization> inside = new ArrayList<>();
		for (final Localization m : truth)
			if (m.x > 1750 && m.x < 3250 && m.y > 1750 && m.y < 2250) inside.add(m);
		return inside;
	}

	/** Which squares of 100 nm ever have a molecule. */
	private static boolean[] covered(final MoleculeScene scene) {
		final MoleculeStack stack = new MoleculeStack(small().scene(scene).density(10).frames(1000).build());
		final boolean[] covered = new boolean[40 * 50];
		for (int t = 1; t <= 1000; t += 10)
			for (final Localization m : stack.truth(t))
				covered[(int) (m.y / 100) * 50 + (int) (m.x / 100)] = true;
		return covered;
	}

	private static long count(final boolean[] covered) {
		return IntStream.range(0, covered.length).filter(i -> covered[i]).count();
	}
}
