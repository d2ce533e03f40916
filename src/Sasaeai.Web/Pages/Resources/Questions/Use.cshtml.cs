using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Resources.Questions;

[OpenToKeepers]
public sealed class UseModel(SasaeaiDb db, CurrentUser me, TimeProvider clock) : QuestionModel<UseAnswers>(db, me, clock)
{
    protected override string Question => "use";
}
