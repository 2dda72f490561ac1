/**
 * In which segment somebody is, by at most four questions.
 *
 * <p>Comes in: features that people in the field can ask, and assignments of customers in scope.
 * Goes out: {@link org.dramatis.profile.typing.TypingTool}, a decision tree with how often it is
 * right, one per run.
 */
package org.dramatis.profile.typing;
