package org.stepwise.tutoring.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class SameProblemTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            true;  Solve $x^2 - 5x + 6 = 0$.; how do I solve x^2 - 5x + 6 = 0
            true;  Solve $x^2 - 5x + 6 = 0$.; What is the solution of y² - 5y = -6?
            true;  Solve $x^2 - 5x + 6 = 0$.; 2x^2 - 10x + 12 = 0 please
            true;  Solve $x^2 - 5x + 6 = 0$.; my friend has (x-2)(x-3) = 0
            false; Solve $x^2 - 5x + 6 = 0$.; how do I solve x^2 - 5x + 4 = 0
            false; Solve $x^2 - 5x + 6 = 0$.; why is x = 2 a solution of 3x = 6
            false; Solve $x^2 - 5x + 6 = 0$.; what is a quadratic equation
            true;  Solve $3x - 4 = 11$.; 11 = 3z - 4
            false; Solve $3x - 4 = 11$.; 2x = 10
            true;  Solve $3x - 4 < 11$.; 3x - 4 < 11
            true;  Solve $3x - 4 < 11$.; 3x - 4 > 11
            false; Solve $3x - 4 < 11$.; 3x - 4 > 12
            true;  Solve $x^2 - 11x + 24 = 0$.; Solve x^2-11x+24<0
            true;  Solve $x^2 - 11x + 24 = 0$.; Factor a^2-11a+24
            true;  Solve $x^2 - 11x + 24 = 0$.; solve the system x+y=11, xy=24
            true;  Solve $x^2 - 11x + 24 = 0$.; |2x - 11| = 5
            true;  Solve $x^2 - 11x + 24 = 0$.; Plot y = 3x^2 - 33x + 72
            false; Solve $x^2 - 11x + 24 = 0$.; x + y = 11, x - y = 1
            false; Solve $x^2 - 11x + 24 = 0$.; Factor a^2-11a+18
            true;  Solve $7(x + 4) = 5x + 2$.; 7(x+4)>5x+2
            false; Solve $7(x + 4) = 5x + 2$.; 7(x+4)>5x+3
            true;  Factor $x^2 - 5x - 14$.; solve y^2 = 5y + 14
            true;  Find the zeros of $f(x) = x^2 - 11x + 24$.; x^2 - 11x + 24 = 0
            false; Find the zeros of $f(x) = x^2 - 11x + 24$.; f(x) = x^2 - 11x + 18
            true;  Solve the system $x + y = 10$ and $x - y = 2$.; x + y = 10, x - y = 2. How?
            false; Solve the system $x + y = 10$ and $x - y = 2$.; x + y = 10, x = 3. What is y?
            true;  Expand $(x + 2)(x - 7)$.; multiply out (x+2)*(x-7)
            false; Expand $(x + 2)(x - 7)$.; multiply out (x+2)*(x-5)
            true;  Work out $\\frac{3}{4} + \\frac{1}{6}$.; What is 3/4 + 1/6?
            false; Work out $\\frac{3}{4} + \\frac{1}{6}$.; What is 11/12 as a decimal?
            true;  A train travels 180 km in 3 hours at constant speed. How far does it travel in 5 hours?; a train travels 180 km in 3 hours, constant speed, how far does it travel in 5 hours
            false; A train travels 180 km in 3 hours at constant speed. How far does it travel in 5 hours?; a train travels 120 km in 4 hours, constant speed, how far in 5 hours
            """)
    void theSameProblemIsKnownInAnotherDress(boolean same, String prompt, String text) {
        assertThat(SameProblem.isIn(text, prompt)).isEqualTo(same);
    }
}
