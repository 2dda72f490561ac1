/**
 * The strict reader that all configuration files share.
 *
 * <p>Comes in: YAML text. Goes out: {@link org.dramatis.yaml.YamlMap}s that give typed values and
 * collect every {@link org.dramatis.yaml.Problem} with its file, line and key, so that a mistake is
 * told together with all others. {@link org.dramatis.yaml.Spelling} has the words of enumerations.
 */
package org.dramatis.yaml;
