using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sasaeai.Web.Tests.Security.Reach;

/// <summary>A double with a hole: every query forgets to ask for one property of one kind of record, as if nobody had written that part of its rule.</summary>
internal sealed class Forgetting(Type owner, string property) : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => new Eraser(owner, property).Visit(queryExpression);

    private sealed class Eraser(Type owner, string property) : ExpressionVisitor
    {
        private static readonly Expression True = Expression.Constant(true);

        protected override Expression VisitBinary(BinaryExpression node) =>
            node.NodeType is ExpressionType.Equal && (Is(node.Left) || Is(node.Right)) ? True : base.VisitBinary(node);

        protected override Expression VisitUnary(UnaryExpression node) => node.NodeType is ExpressionType.Not && Is(node.Operand) ? True : base.VisitUnary(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == "Contains" && node.Arguments.Any(Is) ? True : base.VisitMethodCall(node);

        private bool Is(Expression? node) => node switch
        {
            UnaryExpression { NodeType: ExpressionType.Convert } converted => Is(converted.Operand),
            MemberExpression { Member.Name: "Value", Expression: { } nullable } => Is(nullable),
            MemberExpression { Expression: { } of } member => member.Member.Name == property && owner.IsAssignableFrom(of.Type),
            _ => false,
        };
    }
}
