/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LambdaScheduleTest {

	@Test
	void lambdaFallsGeometricallyFromItsStartAndStopsAtItsValue() {
		final LambdaSchedule schedule = new LambdaSchedule(1, 0.1, 0.5, 0, 300);
		for (final double expected : new double[] { 1, 0.5, 0.25, 0.125, 0.1, 0.1 }) {
			assertEquals(expected, schedule.lambda(), 1e-15);
			assertEquals(expected <= 0.1, schedule.isOver());
			schedule.advance(1);
		}
	}

	@Test
	void aLambdaIsKeptUntilTheChangeIsSmallAgainstIt() {
		final LambdaSchedule schedule = new LambdaSchedule(1, 0.1, 0.5, 0.2, 300);
		schedule.advance(0.21);
		assertEquals(1, schedule.lambda());
		schedule.advance(0.2);
		assertEquals(0.5, schedule.lambda());
		schedule.advance(0.2);
		assertEquals(0.5, schedule.lambda());
		schedule.advance(0.1);
		assertEquals(0.25, schedule.lambda());
	}

	@Test
	void itArrivesInTimeHoweverFewIterationsThereAreAndHoweverLittleIsAchieved() {
		for (final int most : new int[] { 1, 2, 3, 10, 30, 300 })
			for (final double precision : new double[] { 0, 1e-9 }) {
				final LambdaSchedule schedule = new LambdaSchedule(10, 0.1, 0.99, precision, most);
				double before = schedule.lambda();
				for (int i = 0; i < Math.max(1, (int) (most * (precision == 0 ? 1 / 3.0 : 2 / 3.0))) + 1; i++) {
					schedule.advance(1);
					assertTrue(schedule.lambda() <= before);
					before = schedule.lambda();
				}
				assertTrue(schedule.isOver(), most + " iterations, precision " + precision + ": " + schedule.lambda());
			}
	}

	@Test
	void itStaysAtItsValueWhereTheStartIsNoLargerOrItIsOff() {
		for (final LambdaSchedule schedule : new LambdaSchedule[] { LambdaSchedule.constant(0.1), new LambdaSchedule(0.1,
			0.1, 0.95, 0, 100), new LambdaSchedule(0.05, 0.1, 0.95, 0, 100), new LambdaSchedule(1, 0.1, 0, 0, 100) })
			for (int i = 0; i < 5; i++) {
				assertEquals(0.1, schedule.lambda());
				assertTrue(schedule.isOver());
				schedule.advance(0);
			}
		assertFalse(new LambdaSchedule(1, 0.1, 0.9, 0, 100).isOver());
	}
}
