/**
 * The stages in the order of the data.
 *
 * <p>Comes in: a {@link org.dramatis.project.Project}, a workspace, and the session, clock and
 * environment of whoever runs it. Goes out: a published run. {@link
 * org.dramatis.pipeline.Derivation} reads like the way of the data; what leads from files to
 * features, {@link org.dramatis.pipeline.Preparation}, is for every command that looks at
 * customers. The stages write nothing: what a run leaves behind is written here. Nothing is printed
 * here: a {@link org.dramatis.pipeline.PipelineContext.StageListener} is told of every step.
 */
package org.dramatis.pipeline;
