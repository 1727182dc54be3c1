package org.stepwise.solver;

import java.util.List;
import java.util.Locale;

/** The operations of school, each with a name that stays and the English sentence that says what is done and why. */
public enum Rule {
    // Numbers
    MIXED_NUMBER("Write the mixed number {0} as one fraction, so that it can be reckoned with."),
    PERCENT("Percent means hundredths: {0} is {1}."),
    DECIMAL("Write the decimal {0} as the fraction {1}, which is exact."),
    POWER_VALUE("Work out the power: {0} = {1}."),
    NEGATIVE_EXPONENT("A negative exponent means one over the power: {0} = {1}."),
    ZERO_EXPONENT("Anything but 0 to the power 0 is 1."),
    FRACTION_EXPONENT("The bottom of the exponent is a root: {0} = {1}."),
    POWER_OF_FRACTION("Raise the top and the bottom to the power."),
    MULTIPLY("Multiply: {0} = {1}."),
    MULTIPLY_FRACTIONS("Multiply top by top and bottom by bottom: {0} = {1}."),
    DIVIDE("Divide: {0} = {1}."),
    DIVIDE_FRACTIONS("Dividing by a fraction is multiplying by it upside down: {0} = {1}."),
    REDUCE("Reduce the fraction: divide top and bottom by {0}."),
    SIGN_OF_FRACTION("A minus above or below the line stands in front of the fraction; two of them cancel."),
    COMMON_DENOMINATOR("Write the fractions over the common denominator {0}, so that they can be added."),
    ADD_FRACTIONS("The fractions have the same bottom, so add their tops."),
    ADD("Add up the numbers: {0} = {1}."),
    DOUBLE_NEGATIVE("Taking away a negative is adding: two minus signs make a plus."),
    SPECIAL_VALUE("Use the known value {0} = {1}."),
    SIZE("A size is never negative: {0} = {1}."),
    TANGENT("The tangent is sine over cosine: {0} = {1}."),
    FUNCTION_VALUE("Work out the value: {0} = {1}."),
    FACTORIAL("Work out {0} = {1}."),
    // Roots
    ROOT_VALUE("Work out the root: {0} = {1}."),
    SIMPLIFY_ROOT("Take the largest square out of the root: {0} = {1}."),
    SPLIT_ROOT("The root of a product is the product of the roots: {0} = {1}."),
    ROOT_OF_FRACTION("The root of a fraction is the root of the top over the root of the bottom."),
    MULTIPLY_ROOTS("Roots are multiplied by multiplying what is under them: {0} = {1}."),
    SQUARE_OF_ROOT("Squaring undoes the square root: {0} = {1}."),
    ROOT_OF_SQUARE("The root of a square is the size of what was squared: {0} = {1}."),
    RATIONALIZE("Multiply top and bottom by {0}, so that no root is left below the line."),
    // Terms
    MULTIPLY_TERMS("Work out the product: {0} = {1}."),
    ADD_EXPONENTS("Powers of the same base are multiplied by adding the exponents: {0} = {1}."),
    SUBTRACT_EXPONENTS("Powers of the same base are divided by subtracting the exponents: {0} = {1}."),
    POWER_OF_POWER("A power of a power multiplies the exponents: {0} = {1}."),
    POWER_OF_PRODUCT("Each factor in the bracket gets the power: {0} = {1}."),
    COLLECT("Collect like terms: {0} = {1}."),
    REMOVE_BRACKETS("A minus before a bracket changes every sign inside it."),
    DISTRIBUTE("Multiply {0} by each term in the bracket."),
    MULTIPLY_BRACKETS("Multiply each term of the first bracket by each term of the second one."),
    SQUARE_OF_SUM("Use (a + b)^2 = a^2 + 2ab + b^2."),
    SQUARE_OF_DIFFERENCE("Use (a - b)^2 = a^2 - 2ab + b^2."),
    DIFFERENCE_OF_SQUARES("Use (a - b)(a + b) = a^2 - b^2."),
    BINOMIAL_FORMULA("Use the binomial formula for the power of a bracket."),
    SPLIT_FRACTION("Divide each term above the line by {0}."),
    ORDER("Put the terms in order, from the highest power down."),
    CANCEL("Cancel the common factor {0} above and below."),
    MULTIPLY_INTO_ONE_FRACTION("Write it as one fraction: top by top, bottom by bottom."),
    TURN_AROUND("{0} is -1 times {1}, so the brackets can be made alike."),
    // Factoring
    COMMON_FACTOR("Take the common factor {0} out of every term."),
    MINUS_OUT("Take -1 out, so that the first term is positive."),
    AS_SQUARES("Write it as a difference of squares, a^2 - b^2."),
    FACTOR_SQUARES("A difference of squares factors: a^2 - b^2 = (a - b)(a + b)."),
    AS_CUBES("Write both terms as cubes."),
    FACTOR_CUBES("Use a^3 ± b^3 = (a ± b)(a^2 ∓ ab + b^2)."),
    PERFECT_SQUARE(
            "The outer terms are squares and the middle one is twice the product: this is the square of a bracket."),
    SUM_AND_PRODUCT("Find two numbers with the sum {0} and the product {1}: they are {2} and {3}."),
    SPLIT_MIDDLE("Split the middle term: {0} and {1} have the sum {2} and the product {3}."),
    GROUP("Group the terms in pairs and take the common factor out of each pair."),
    FACTOR_GROUPS("The bracket {0} is common to both parts: take it out."),
    RATIONAL_ROOT("{0} makes the polynomial 0, so {1} is a factor: divide by it."),
    FACTOR_POLYNOMIAL("Split {0} into factors, and check them by multiplying out."),
    EQUAL_FACTORS("Write equal factors as one power, numbers first."),
    CANNOT_FACTOR("{0} does not factor over the whole numbers: this is the answer."),
    // Equations
    SWAP_SIDES("Swap the sides, so that the unknown stands on the left."),
    ADD_TO_BOTH_SIDES("Add {0} to both sides: that undoes taking it away."),
    SUBTRACT_FROM_BOTH_SIDES("Subtract {0} from both sides: that undoes adding it."),
    MULTIPLY_BOTH_SIDES("Multiply both sides by {0}: that undoes dividing by it."),
    CLEAR_FRACTIONS("Multiply both sides by {0}, the common denominator, so that no fractions are left."),
    DIVIDE_BOTH_SIDES("Divide both sides by {0}: that undoes multiplying by it."),
    CHANGE_SIGNS("Multiply both sides by -1, so that the unknown has a plus."),
    TAKE_RECIPROCALS("Turn both sides upside down."),
    ALL_TO_ONE_SIDE("Bring everything to the left side, so that 0 is on the right."),
    LETTER_TO_ONE_SIDE("Bring the terms with {0} to the left side and all others to the right."),
    FACTOR_OUT_LETTER("Take {0} out of the terms with it, so that it stands only once."),
    ALWAYS_TRUE("Both sides are the same whatever the letter is: every real number is a solution."),
    NEVER_TRUE("This is never true, whatever the letter is: there is no solution."),
    ZERO_PRODUCT("A product is zero when one of its factors is zero."),
    ZERO_FRACTION("A fraction is zero when its top is zero (and its bottom is not)."),
    ZERO_POWER("A power is zero only when its base is zero."),
    SQUARE_ROOT_BOTH_SIDES("Take the square root on both sides: there is a positive and a negative one."),
    ROOT_BOTH_SIDES("Take the root of degree {0} on both sides."),
    ROOTS_BOTH_SIDES("Take the root of degree {0} on both sides: there is a positive and a negative one."),
    NO_REAL_ROOT("An even power is never negative: there is no real solution."),
    QUADRATIC_FORMULA(
            "It does not factor, so use the formula x = (-b ± √(b^2 - 4ac))/(2a) with a = {0}, b = {1}, c = {2}."),
    DISCRIMINANT("Work out what stands under the root: b^2 - 4ac = {0}."),
    NEGATIVE_DISCRIMINANT(
            "b^2 - 4ac = {0} is negative, and a negative number has no real root: there is no real solution."),
    WORK_OUT("Work out the numbers."),
    SPLIT_PLUS_MINUS("The sign ± stands for two solutions: write both."),
    DROP_EMPTY("{0} has no real solution, so only the rest is left."),
    SQUARE_BOTH_SIDES(
            "Square both sides, so that the root goes away. This may bring in false solutions, so check at the end."),
    RAISE_BOTH_SIDES("Raise both sides to the power {0}, so that the root goes away."),
    NEGATIVE_ROOT("A root of even degree is never negative: there is no real solution."),
    ISOLATE_ROOT("Leave one root alone on the left side."),
    CHECK_HOLDS("Check: {0} put into the equation gives {1}, which is true, so it is a solution."),
    CHECK_FAILS("Check: {0} put into the equation gives {1}, which is not true, so it is no solution."),
    CHECK_UNDEFINED("Check: {0} put into the equation has no value there ({1}), so it is no solution."),
    FACTOR_DENOMINATORS("Factor what stands below the lines, to find the common denominator."),
    TIMES_DENOMINATOR(
            "Multiply both sides by the common denominator {0} and cancel. It must not be 0, so check at the end."),
    ABSOLUTE_VALUE("What is inside the bars is {0} or its opposite."),
    NEGATIVE_ABSOLUTE_VALUE("A size is never negative: there is no solution."),
    ZERO_ABSOLUTE_VALUE("A size is zero only when what is inside is zero."),
    ABSOLUTE_VALUES("Equal sizes: the insides are equal or opposite."),
    AS_POWER("Write {0} as the power {1}, so that both sides have the same base."),
    EQUAL_EXPONENTS("Powers of the same base are equal when the exponents are equal."),
    TAKE_LOGARITHM("Take the logarithm to the base {0} on both sides: it undoes the power."),
    TAKE_LN("Take the natural logarithm on both sides: it undoes the power of e."),
    LN_BOTH_SIDES("Take the natural logarithm on both sides, to bring the exponents down."),
    NEGATIVE_POWER("A power of a positive number is never negative or zero: there is no real solution."),
    UNDO_LOGARITHM("A logarithm is undone by the power of its base: {0}."),
    EQUAL_LOGARITHMS(
            "Logarithms to the same base are equal when what is inside is equal. It must be positive, so check at the end."),
    ADD_LOGARITHMS("The sum of logarithms is the logarithm of the product: {0} = {1}."),
    SUBTRACT_LOGARITHMS("The difference of logarithms is the logarithm of the quotient: {0} = {1}."),
    LOGARITHM_OF_POWER("A factor before a logarithm is an exponent inside: {0} = {1}."),
    LOGARITHM_VALUE("Work out the logarithm: {0} = {1}."),
    INVERSE_FUNCTION("These functions undo each other: {0} = {1}."),
    SPLIT_EXPONENT("A sum in the exponent is a product of powers: {0} = {1}."),
    ANGLES_OF_SINE("Look up the angle: the sine is {0} at {1} and at π minus it, and again after every full turn."),
    ANGLES_OF_COSINE(
            "Look up the angle: the cosine is {0} at {1} and at its opposite, and again after every full turn."),
    ANGLES_OF_TANGENT("Look up the angle: the tangent is {0} at {1}, and again after every half turn."),
    OUT_OF_RANGE("Sine and cosine lie between -1 and 1: there is no real solution."),
    PYTHAGORAS("Use sin^2 + cos^2 = 1: {0} = {1}."),
    DOUBLE_ANGLE("Use sin 2u = 2 sin u cos u: {0} = {1}."),
    DIVIDE_BY_COSINE(
            "Divide both sides by the cosine (where it is 0 the sine is not): sine over cosine is the tangent."),
    // Inequalities
    DIVIDE_INEQUALITY("Divide by {0}. It is positive, so the sign stays."),
    DIVIDE_AND_FLIP("Divide by {0}. It is negative, so the sign turns around."),
    MULTIPLY_INEQUALITY("Multiply by {0}. It is positive, so the sign stays."),
    MULTIPLY_AND_FLIP("Multiply by {0}. It is negative, so the sign turns around."),
    SUBTRACT_FROM_ALL("Subtract {0} from every part."),
    ADD_TO_ALL("Add {0} to every part."),
    SPLIT_CHAIN("A chain says two things at once: write both."),
    WITHIN_BARS("The size is less than {0}, so the inside lies between -{0} and {0}."),
    OUTSIDE_BARS("The size is more than {0}, so the inside is beyond {0} or below -{0}."),
    SIGN_TABLE("The sign can change only at {0}: look at the sign in each part between them."),
    NO_SIGN_CHANGE("It is never 0, so its sign is the same everywhere: look at one value."),
    COMBINE("Put both conditions together."),
    ONE_FRACTION("Write the left side as one fraction."),
    ALWAYS_HOLDS("This is true whatever the letter is: every real number is a solution."),
    SIZE_NEVER_NEGATIVE("A size is never negative, so this always holds."),
    POWER_IS_POSITIVE("A power of a positive number is always positive, so this always holds."),
    SQUARE_INEQUALITY("Square both sides, which are not negative; what is under the root is not negative either."),
    FROM_SMALL_TO_LARGE("Write it from the small end to the large one."),
    ZEROS_AS_FACTORS("By the formula for quadratics the zeros are {0} and {1}: write it as a product with them."),
    // Systems
    LETTERS_TO_ONE_SIDE("Bring the letters to the left side and the numbers to the right."),
    SUBSTITUTE("Put {0} into the other equation."),
    SUBSTITUTE_VALUES("Put {0} into the other equation."),
    MULTIPLY_EQUATION("Multiply the equation {0} by {1}, so that {2} cancels."),
    ADD_EQUATIONS("Add the equations, so that {0} goes away."),
    SUBTRACT_EQUATIONS("Subtract one equation from the other one, so that {0} goes away."),
    SOLVE_FOR("Solve {0} for {1}."),
    NOTHING_NEW("This equation is always true and says nothing new: leave it out."),
    SAME_EQUATION("Fewer equations than letters are left: there are infinitely many solutions."),
    CONTRADICTION("Both cannot be true: there is no solution."),
    READ_OFF("Write the solution in order."),
    // Square
    HALF_SQUARED("Half of {0} is {1}: add and take away its square, {2}."),
    AS_SQUARE("The first three terms are the square of a bracket."),
    // Calculus
    DERIVATIVE_OF("The derivative is asked for."),
    SUM_RULE("The derivative of a sum is the sum of the derivatives."),
    CONSTANT_MULTIPLE("A constant factor stays before the derivative."),
    POWER_RULE("Power rule: bring the exponent down and lower it by one, {0}."),
    POWER_OF_E("Write the power with the base e: {0} = {1}."),
    CONSTANT_RULE("The derivative of a constant is 0."),
    LETTER_RULE("The derivative of {0} by itself is 1."),
    PRODUCT_RULE("Product rule: (uv)'' = u v'' + v u''."),
    QUOTIENT_RULE("Quotient rule: (u/v)'' = (v u'' - u v'')/v^2."),
    CHAIN_RULE("Chain rule: the derivative of {0} outside, times the derivative of the inside {1}."),
    FUNCTION_RULE("The derivative of {0} is {1}."),
    ROOT_AS_POWER("Write the root as a power: {0} = {1}."),
    FRACTION_AS_POWER("Write the fraction as a power: {0} = {1}."),
    SUM_OF_INTEGRALS("The integral of a sum is the sum of the integrals."),
    FACTOR_OUT_OF_INTEGRAL("A constant factor goes before the integral."),
    INTEGRATE_POWER("Raise the exponent by one and divide by the new one."),
    INTEGRATE_CONSTANT("The integral of a constant {0} is {0} times the letter."),
    INTEGRATE_FUNCTION("{0} has the integral {1}."),
    LINEAR_INSIDE("The inside {0} is linear: integrate outside and divide by its slope {1}."),
    REVERSE_CHAIN("{0} is the derivative of the inside {1}: integrate the outer function and keep the inside."),
    PREPARE_CHAIN("Write it with the derivative {0} of the inside as a factor."),
    BY_PARTS("Integrate by parts, ∫ u v'' = u v - ∫ v u'', with u = {0} and v'' = {1}."),
    EXPAND_INTEGRAND("Multiply out, so that it can be integrated term by term."),
    ADD_CONSTANT("Add the constant C: all antiderivatives differ by a constant only."),
    ANTIDERIVATIVE("Put the antiderivative into square brackets with the limits."),
    PUT_LIMITS("Put in the upper limit and take away what the lower one gives."),
    // All
    ANSWER("Nothing is left to do: this is the answer.");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    /** A name for tables and translations, as in divide-both-sides. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isCheck() {
        return name().startsWith("CHECK_") || this == CANNOT_FACTOR || this == ANSWER || this == SAME_EQUATION;
    }

    String sentence(List<String> arguments) {
        String text = sentence.replace("''", "'");
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }
}
