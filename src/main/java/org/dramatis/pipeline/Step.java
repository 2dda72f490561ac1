package org.dramatis.pipeline;

import java.util.function.Function;

/**
 * A step of a stage.
 *
 * @param <R> what it results in
 * @param stage the stage's name
 * @param what the step in words
 * @param counts what to say of its result
 */
public record Step<R>(String stage, String what, Function<R, String> counts) {}
