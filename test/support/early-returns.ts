import { dirname, relative } from 'node:path';
import ts from 'typescript';

/**
 * Finds each `return` of a promise that is not awaited if leaving the function disposes of something, or runs a
 * `catch` or `finally`: that happens before the promise has settled, so the work goes on with what is closed already.
 *
 * @param config   path of the tsconfig.json whose files are read
 * @returns `file:line: text` of each, paths from the directory of the config
 */
export function earlyReturns(config: string): string[] {
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, dirname(config));
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile || source.fileName.includes('/node_modules/')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isReturnStatement(node) && node.expression && leavesScope(node)) {
        for (const value of valuesOf(node.expression)) {
          if (!isPromise(checker.getTypeAtLocation(value), checker)) continue;
          const { line } = source.getLineAndCharacterOfPosition(node.getStart());
          const text = node.getText().split('\n')[0];
          found.push(`${relative(dirname(config), source.fileName)}:${line + 1}: ${text}`);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** What an expression may come to: the two sides of a choice are looked at each. */
function valuesOf(expression: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(expression)) return valuesOf(expression.expression);
  if (ts.isConditionalExpression(expression))
    return [...valuesOf(expression.whenTrue), ...valuesOf(expression.whenFalse)];
  return [expression];
}

function isPromise(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnion()) return type.types.some((part) => isPromise(part, checker));
  const then = type.getProperty('then');
  return then !== undefined && checker.getTypeOfSymbol(then).getCallSignatures().length > 0;
}

/** Whether something is disposed of, caught or done at last between this statement and the end of its function. */
function leavesScope(statement: ts.ReturnStatement): boolean {
  let inner: ts.Node = statement;
  for (let node = statement.parent; !ts.isFunctionLike(node) && !ts.isSourceFile(node); node = node.parent) {
    if (ts.isBlock(node) && node.statements.some((one) => one.pos < statement.pos && isUsing(one)))
      return true;
    if (ts.isTryStatement(node)) {
      if (inner === node.tryBlock) return true;
      if (inner === node.catchClause && node.finallyBlock !== undefined) return true;
    }
    inner = node;
  }
  return false;
}

const isUsing = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Using) !== 0;
